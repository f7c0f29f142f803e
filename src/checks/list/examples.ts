/** A small list in labelled paragraphs, for the checks' examples. */
export function listExample(fields: Record<string, string>): string {
  return `王建同志2021年度民主生活会整改清单\n${Object.entries(fields)
    .map(([label, value]) => `${label}：${value}`)
    .join('\n')}`
}

export const FULL = {
  问题: '下基层调研偏少，全年到村不足十次',
  整改目标: '每月到村不少于两次',
  整改措施: '制定调研计划，每次形成问题清单',
  责任人: '王建',
  完成时限: '2022年6月底前',
}
