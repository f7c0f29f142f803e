/** One line of the accuracy table: what was asked, and how often the program was right, wrong or silent. */
export interface AccuracyRow {
  /**
   * `fit`: cases looked at while building; `heldout`: cases kept apart; `free`: written blind in forms that no rule was
   * made for; `strangers`: written blind by people who had not seen the program, most as offices write.
   */
  set: 'fit' | 'heldout' | 'free' | 'strangers'
  /** What kind of question: a check family or a step (`kinds`). */
  family: string
  /** The question itself: a kind, a label, a check id. */
  what: string
  /** Expected and given. */
  right: number
  /** Given and not expected: a false alarm. */
  wrong: number
  /** Expected and not given. */
  missed: number
}
