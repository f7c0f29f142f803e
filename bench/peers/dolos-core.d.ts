/** The part of dolos-core that the bench calls, so that the types can be checked where the peer is not installed. */
declare module '@dodona/dolos-core' {
  export class Region {
    constructor(startRow: number, startCol: number, endRow: number, endCol: number)
    readonly startCol: number
    readonly endCol: number
  }
  export class File {
    constructor(path: string, content: string)
    readonly path: string
  }
  export class TokenizedFile extends File {
    constructor(file: File, tokens: string[], mapping: Region[])
  }
  export interface Pair {
    readonly leftFile: TokenizedFile
    readonly rightFile: TokenizedFile
    buildFragments(least?: number): { leftSelection: Region; rightSelection: Region }[]
  }
  export class FingerprintIndex {
    constructor(kgramLength: number, kgramsInWindow: number)
    addIgnoredFile(file: TokenizedFile): void
    addFiles(files: TokenizedFile[]): void
    allPairs(): Pair[]
  }
}
