import { agendaCommand } from './cli/agenda.ts'
import { backupCommand } from './cli/backup.ts'
import { doctorCommand } from './cli/doctor.ts'
import { exportCommand } from './cli/export.ts'
import { importCommand } from './cli/import.ts'
import { logCommand } from './cli/log.ts'
import { processIo } from './cli/process-io.ts'
import { redoCommand } from './cli/redo.ts'
import { restoreCommand } from './cli/restore.ts'
import { runCommand } from './cli/run-command.ts'
import { searchCommand } from './cli/search.ts'
import { showCommand } from './cli/show.ts'
import { statsCommand } from './cli/stats.ts'
import { taskCommand } from './cli/task.ts'
import { todayCommand } from './cli/today.ts'
import { undoCommand } from './cli/undo.ts'

const COMMANDS = [
  importCommand,
  exportCommand,
  searchCommand,
  showCommand,
  statsCommand,
  taskCommand,
  todayCommand,
  agendaCommand,
  logCommand,
  undoCommand,
  redoCommand,
  backupCommand,
  restoreCommand,
  doctorCommand,
]

/**
 * Runs `kith` with these arguments and resolves to its exit status. `worker` is where import-worker is;
 * beside the source when it is not given.
 */
export function runCli(args: readonly string[], { worker }: { worker?: URL } = {}): Promise<number> {
  const source = 'interchange/import-worker.ts'
  return runCommand(COMMANDS, args, processIo(worker ?? new URL(source, import.meta.url)))
}

if (import.meta.main) process.exitCode = await runCli(process.argv.slice(2))
