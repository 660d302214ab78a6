import type { WriteConnection } from '../../../electron/db/book.ts'
import type { Here } from '../../../electron/tasks/here.ts'
import { addTask } from '../../../electron/tasks/tasks.service.ts'
import { addDays } from '../../../shared/domain/civil-time.ts'

/** So many open tasks, half of them with a time, spread over two years; a few by the clock of another zone. */
export function addManyTasks(write: WriteConnection, count: number, people: number, here: Here): void {
  for (let each = 0; each < count; each++) {
    const time = `${String(8 + (each % 10)).padStart(2, '0')}:${String(each % 60).padStart(2, '0')}`
    const isSomeday = each % 20 === 0
    addTask(
      write,
      {
        title: `Task ${each}`,
        dueOn: isSomeday ? null : addDays('2025-06-11', (each * 7_919) % 730),
        dueTime: isSomeday || each % 2 === 1 ? null : time,
        zone: each % 200 === 2 ? 'America/New_York' : null,
        reminder: { kind: 'at', on: addDays('2026-06-11', each % 365), time: '09:00' },
        contactIds: [1 + (each % people)] as never,
      },
      `task-${each}`,
      here,
    )
  }
}
