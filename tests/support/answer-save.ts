import type { Kith } from './launch-kith.ts'

/** Answers the system's dialog for a file to write with this one. */
export async function answerSaveWith({ app }: Pick<Kith, 'app'>, file: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    Object.assign(dialog, { showSaveDialog: async () => ({ canceled: false, filePath }) })
  }, file)
}
