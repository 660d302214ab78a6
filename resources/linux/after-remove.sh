#!/bin/sh
# Runs when the package is removed or upgraded; an upgrade keeps the command and the profile.
set -e

if [ "$1" = remove ] || [ "$1" = purge ]; then
  rm -f '/usr/bin/${executable}'
  if [ -f '/etc/apparmor.d/${executable}' ]; then
    apparmor_parser --remove '/etc/apparmor.d/${executable}' 2>/dev/null || true
    rm -f '/etc/apparmor.d/${executable}'
  fi
fi

if command -v update-mime-database >/dev/null; then update-mime-database /usr/share/mime || true; fi
if command -v update-desktop-database >/dev/null; then update-desktop-database /usr/share/applications || true; fi
