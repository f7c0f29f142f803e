/**
 * Small words that writers choose differently. Each clause keeps its own choice, so that texts that borrowed nothing
 * do not share whole clauses merely because the list of clauses is finite.
 */
const GROUPS =
  `没有 没 未曾 不曾|只在 仅在 光在 单在|便 就 随即 当即|直到 等到 及至 一直到|的时候 之时 那会儿 期间|半年里 大半年 好几个月 六七个月间
仍 还 依旧 照样|差点 险些 几乎 差一点|里 当中 里头 之中|名单 名册 名录 花名单|全 统统 一股脑 整个儿|一次 一回 一趟 一遍|最后 到头来 末了 终究
因此 为此 由此 这一来|各说各的 各执一词 各讲各理 说法不一|老百姓 乡亲们 街坊邻里 当地人|弄清 摸清 搞明白 理清|补上 补齐 补足 续上|住处 落脚处 安身处 住房
剩 余下 剩下 留下|坑洼 坑坑洼洼 颠簸不平 破损|报废 弃用 坏掉 停用|发霉 霉变 受潮 长毛|赶着 忙着 急着 抢着|没回 没答复 没音讯 没下文|通宵 整夜 大半夜 深夜|代签 代写 替签 冒签
念头 想法 心思 盘算|日子 光景 生活 年月|习惯了 惯于 养成了毛病 动不动|看轻了 看小了 看淡了 不当事了|怕担责 怕惹事 怕挨批 怕背锅|老经验 老皇历 旧套路 老办法|摊位 摊点 摊头 铺位|琐碎 细碎 零碎 不起眼
展板 展台 橱窗 样板墙|撬杠 铁棍 钢钎 千斤顶|围挡 围板 围墙 隔板|漏雨 渗水 滴水 返潮|打招呼 递条子 说好话 讨人情|锦旗 牌匾 感谢信 红花|笑话 话柄 谈资 反面例子|越级访 赴省上访 进京上访 告到市里|心里 心头 打心底 骨子里
图纸 图样 方案图 草图|交底会 碰头会 部署会 动员会|抽屉 文件柜 案头 公文包|表态 定调 拍板 点头|追问 深究 细问 盘问|剪彩 揭幕 开业 落成|摸底 摸排 踏勘 打前站|接待 陪餐 迎检 会客|外行 生疏 门外汉 不在行|拉不下脸 放不下架子 磨不开面子 不好意思
验收 竣工验收 查验 终验|加压供水 供上水 来水 上水|沙袋 编织袋 麻袋 防汛袋|卫生室 诊所 村医务室 医疗点|微信群 工作群 联络群 通知群|年轻人 后生 小伙子 干才|合同 协议 契约 承包书|探头 摄像头 监控杆 摄录机|招来 引来 请来 谈来|机井 水井 深井 抽水井|土坯房 泥草房 危旧房 老瓦房`
    .split(/[|\n]/u)
    .map((group) => group.trim().split(' '))

const WORDS = GROUPS.flatMap((group) => group.map((word) => ({ word, group }))).sort(
  (x, y) => y.word.length - x.word.length,
)

/** @param choice any whole number; the same text and choice give the same words */
export function vary(text: string, choice: number): string {
  let out = ''
  let state = choice
  for (let i = 0; i < text.length; ) {
    const found = WORDS.find(({ word }) => text.startsWith(word, i))
    if (!found) {
      out += text[i++]
      continue
    }
    state = (Math.imul(state, 1103515245) + 12345) >>> 0
    out += found.group[(state >>> 16) % found.group.length]
    i += found.word.length
  }
  return out
}
