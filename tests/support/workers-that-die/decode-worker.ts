// The one that an import-worker expects beside itself.
import '../../../electron/interchange/decode-worker.ts'
