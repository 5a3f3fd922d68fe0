/** The words around the reference of the API; what it says of the API itself is that of its document, in English. */
export interface ReferenceLabels {
  /** What goes before a link to the document. */
  readonly intro: string
  /** To readers of other languages: that the descriptions are in English; nothing to English ones. */
  readonly inEnglish: string
  readonly operations: string
  readonly objects: string
  readonly problems: string
  readonly needsKey: string
  readonly deprecated: string
  readonly parameters: string
  readonly body: string
  readonly answers: string
  readonly name: string
  readonly type: string
  readonly meaning: string
  readonly needed: string
}
