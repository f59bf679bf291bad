/** Something that can be reached or done by its name. */
export interface Command {
  readonly id: string
  /** The heading that it stands under. */
  readonly group: string
  readonly label: string
  /** Said behind the label, such as its keys. */
  readonly detail?: string
  /** Other words that people may search it by. */
  readonly words?: string
  /** Shown only when it is searched for; for lists that may be long. */
  readonly isQuiet?: boolean
  readonly run: () => void
}

export interface CommandGroup {
  readonly name: string
  readonly commands: readonly Command[]
}
