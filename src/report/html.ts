/** 审核报告.html: one file that opens from disk, with its program, its style and its data in it. */
import { pageAssets } from '../assets.ts'
import type { Review } from '../review.ts'
import { aliasesOf, withoutNames } from './page/anonymous.ts'
import { packPage } from './page/pack.ts'
import type { Writer } from './writer.ts'

const CSP = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:"

export const html: Writer = async function* (review, env, { redact }) {
  if (redact) env.notice(REDACTED)
  yield { path: '审核报告.html', bytes: new TextEncoder().encode(toHtml(review, redact)) }
}

const REDACTED =
  '审核报告.html 里本批成员的姓名已换成“成员A”等代称，对照见审核汇总.xlsx 的“代称”一栏。审核汇总.xlsx、review.json 和总体意见.docx 供督导组内部使用，姓名没有隐去，请勿发给本人。'

/** @param redact leaves the names of people out of it */
export function toHtml(review: Review, redact = false): string {
  const packed = packPage(review)
  const data = redact ? withoutNames(packed, review.papers, aliasesOf(review.report, packed.roster)) : packed
  const { script, style } = pageAssets()
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${CSP}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<link rel="icon" href="data:,">
<title>民主生活会材料审核报告</title>
<style>${style}</style>
</head>
<body>
<noscript>请用浏览器打开，并允许本页运行脚本；本页不联网。</noscript>
<div id="app"><p>正在打开……如一直停在这里，请换用较新的浏览器（Edge、Chrome、360 极速模式）打开。</p></div>
<div id="print"></div>
<script type="application/json" id="data">${jsonForHtml(data)}</script>
<script>${script}</script>
</body>
</html>
`
}

/** JSON that cannot end its script element, open a comment or break a line of a script. */
export function jsonForHtml(value: unknown): string {
  return JSON.stringify(value)
    .replace(/</g, '\\u003c')
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029')
}
