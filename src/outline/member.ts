/** Whose paper it is. */
export function readMember(_file: string): string | null {
  return null
}
