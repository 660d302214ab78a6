import type { KeptPhoto } from '../../../shared/contract/contacts.contract.ts'
import { KithError } from '../../../shared/contract/errors.ts'
import { invoke } from '../../api/kith.ts'

export const MOST_BYTES = 20 * 1024 * 1024

/** The bytes of a photo of the book. Throws `photo.unknown` when they are gone. */
export async function photoFile(sha256: string): Promise<Blob> {
  const answer = await fetch(`app://kith/photo/${sha256}`)
  if (!answer.ok) throw new KithError('photo.unknown')
  return answer.blob()
}

/** Puts a picture into the book. Throws `photo.tooLarge`, `photo.unknown`. */
export async function storePhoto(file: Blob): Promise<KeptPhoto> {
  if (file.size > MOST_BYTES) throw new KithError('photo.tooLarge')
  if (file.size === 0) throw new KithError('photo.unknown')
  return invoke('photos.store', { bytes: await base64Of(file) })
}

function base64Of(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''))
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(file)
  })
}

/** The picture among what was pasted or dropped. Where words came along, the words are meant. */
export function pictureIn(data: DataTransfer | null): File | undefined {
  if (data?.getData('text/plain') !== '') return undefined
  return [...data.files].find(({ type }) => type.startsWith('image/'))
}
