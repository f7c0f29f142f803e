/** A file that cannot be read: `code` for programs, the message (Chinese) for people. */
export class Unreadable extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message)
    this.name = 'Unreadable'
  }
}
