/** What reading met that a reader should know of, counted during the walk and told as notices. */
export class Tally {
  inserted = 0
  deleted = 0
  hidden = 0
  hiddenSample = ''
  textBoxes = 0
  pictures = 0
  objects = 0
  chunks = 0
  charts = 0
  ruby = 0
  brokenFields = 0
  tocLines = 0
  macros = 0
  foreign = 0
  /** Parts beside the main one that could not be read, with the reason. */
  readonly failures: string[] = []

  hide(text: string): void {
    this.hidden += text.replace(/\s/g, '').length
    if (this.hiddenSample.length < 40) this.hiddenSample = (this.hiddenSample + text).slice(0, 40)
  }

  notices(): string[] {
    const said: [number, string][] = [
      [
        this.inserted + this.deleted,
        `含修订痕迹（插入 ${this.inserted} 处、删除 ${this.deleted} 处），按接受全部修订后的文字读取`,
      ],
      [
        this.hidden,
        `含隐藏文字 ${this.hidden} 字，未计入正文：“${this.hiddenSample.trim()}${this.hidden > 40 ? '…' : ''}”`,
      ],
      [this.textBoxes, `含文本框 ${this.textBoxes} 个，其文字排在所在段落之后`],
      [this.tocLines, `含目录 ${this.tocLines} 行，不参与审核`],
      [this.pictures, `含图片 ${this.pictures} 幅，图中文字未读取`],
      [this.charts, `含图表 ${this.charts} 个，图中文字未读取`],
      [this.objects, `含嵌入对象 ${this.objects} 个，其内容未读取`],
      [this.chunks, `含整体嵌入的其他文档（altChunk）${this.chunks} 处，其内容未读取`],
      [this.ruby, `含拼音或注音 ${this.ruby} 处，注音未计入正文`],
      [this.foreign, `有 ${this.foreign} 处内容为其他软件专用的写法，按其替代内容读取`],
      [this.macros, '含宏代码，未运行、未审核'],
      [this.brokenFields, `有 ${this.brokenFields} 个域代码不完整，按普通文字读取`],
    ]
    return [...said.filter(([count]) => count > 0).map(([, text]) => text), ...this.failures]
  }
}
