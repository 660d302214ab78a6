import * as modules from 'node:module'
import { join } from 'node:path'
import { app } from 'electron'
import { dataFolder } from '../platform/book-location.ts'

if (!app.commandLine.hasSwitch('user-data-dir')) app.setPath('userData', dataFolder())
// What V8 made of the code is kept from one start to the next, so that it need not be compiled again. Node knows how to
// since 22; the fallback runtime is older.
if ('enableCompileCache' in modules) modules.enableCompileCache(join(app.getPath('userData'), 'Code Cache', 'main'))
await import('../main.ts')
