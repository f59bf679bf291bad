/** A name that every file system takes, made from what a person has called a thing. */
export function fileName(title: string, extension: string): string {
  const plain = title
    .normalize('NFC')
    .replaceAll(/[<>:"/\\|?*\p{C}]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .slice(0, LONGEST)
    .replaceAll(/^[ .]+|[ .]+$/g, '')
  // Windows keeps these names for devices, whatever their ending.
  const isReserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i.test(plain)
  return `${plain === '' || isReserved ? 'Plan' : plain}.${extension}`
}

/** Leaves room for an ending within the 255 bytes that file systems take, at up to three bytes a character. */
const LONGEST = 80
