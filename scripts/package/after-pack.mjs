import { rm } from 'node:fs/promises'
import { join } from 'node:path'

/** Takes away what Electron brings for running a folder: a packaged Kith runs nothing but itself. */
export default async function afterPack({ appOutDir, packager, electronPlatformName }) {
  const mac = join(`${packager.appInfo.productFilename}.app`, 'Contents', 'Resources')
  const resources = join(appOutDir, electronPlatformName === 'darwin' ? mac : 'resources')
  await rm(join(resources, 'default_app.asar'), { force: true })
}
