#!/bin/sh
# Runs when the package is installed. `kith` on the command line is the wrapper that also knows the commands.
set -e

ln -sf '/opt/${sanitizedProductName}/kith-cli' '/usr/bin/${executable}'

# Chromium's helper needs to be set-uid only where users may not make namespaces of their own.
if unshare --user true 2>/dev/null; then
  chmod 0755 '/opt/${sanitizedProductName}/chrome-sandbox'
else
  chmod 4755 '/opt/${sanitizedProductName}/chrome-sandbox'
fi

# Newer AppArmor closes namespaces to programs without a profile. Older ones cannot read this one and need none.
profile='/opt/${sanitizedProductName}/resources/apparmor-profile'
if apparmor_status --enabled >/dev/null 2>&1 && apparmor_parser --skip-kernel-load --debug "$profile" >/dev/null 2>&1; then
  cp -f "$profile" '/etc/apparmor.d/${executable}'
  ischroot 2>/dev/null || apparmor_parser --replace --write-cache --skip-read-cache '/etc/apparmor.d/${executable}' || true
fi

if command -v update-mime-database >/dev/null; then update-mime-database /usr/share/mime || true; fi
if command -v update-desktop-database >/dev/null; then update-desktop-database /usr/share/applications || true; fi
if command -v gtk-update-icon-cache >/dev/null; then gtk-update-icon-cache -qf /usr/share/icons/hicolor || true; fi
