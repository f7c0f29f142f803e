/** The pipeline on one page: the same bytes in, the same report out. */
import type { Context } from './checks/define.ts'
import type { Examined } from './checks/examine.ts'
import { CHECKS } from './checks/index.ts'
import { runChecks, type Selection, selected } from './checks/run.ts'
import { type Decisions, decide, dismissed, standing } from './decisions.ts'
import { readMeetings } from './meeting/index.ts'
import type { Batch, Paper, Report } from './model.ts'
import type { Draft } from './opinions/draft.ts'
import type { OpinionFacts } from './opinions/facts.ts'
import { draftOpinions, factsOf, opinionOf } from './opinions/index.ts'
import { readPapers } from './outline/index.ts'
import { statementOf } from './outline/statement/index.ts'
import { chooseProfile, type ProfileChoice } from './profile/choose.ts'
import type { Profile } from './profile/schema.ts'
import { reuseTask } from './reuse/index.ts'
import { compareRounds, type EarlierReport } from './rounds.ts'
import type { Segmenter } from './segment/port.ts'
import { whatStands } from './standing.ts'
import { type Done, doHere, type Progress, type Work } from './work.ts'

/** What comes in from the world outside: nothing else may. */
export interface Env {
  version: string
  /** `YYYY-MM-DD` */
  today: string
  segmenter: Segmenter
  selection: Selection
  /** What people said of findings in an earlier run. */
  decisions: Decisions | null
  /** The review that this is the second round of. */
  before: EarlierReport | null
  /** Told during the work that takes the longest. */
  progress?: Progress
  /** Has the work done by several threads; without it it is done here. */
  share?: (work: Work) => Done
}

/** A report with what the writers need beyond it. */
export interface Review {
  report: Report
  papers: Paper[]
  profile: Profile
  /** What the opinions were made from, and what they say before it is set in type. */
  facts: OpinionFacts
  drafts: Draft[]
  /** The day it was made, `YYYY-MM-DD`. */
  today: string
  /** Who had to submit, where a roster was given. */
  roster: Batch['roster']
  /** Which checks were asked for. */
  selection: Selection
}

export function review(batch: Batch, choice: ProfileChoice, env: Env): Review {
  const { papers, unreadable } = readPapers(batch)
  const submitted = papers.filter((paper) => paper.material.role === 'submitted')
  const { profile, chosenBy, notices } = chooseProfile(choice, papers)
  const { segmenter, selection } = env
  const work: Work = { papers: submitted, reuse: reuseTask(papers, profile), profile, selection }
  const { examined, reuse } = env.share?.(work) ?? doHere(work, env)
  const { passages, pairs } = reuse
  const coverage = examined.flatMap((item) => item.coverage)
  const context: Context = {
    papers,
    submitted,
    unreadable,
    statement: statements(submitted, examined, profile),
    profile,
    roster: batch.roster,
    passages,
    pairs,
    today: env.today,
    segmenter,
    paper: indexById(papers),
  }
  const materials = [...papers.map((paper) => paper.material), ...unreadable]
  const raised = examined.flatMap((item) => item.raised)
  const found = decide(runChecks(CHECKS, context, selection, raised), env.decisions)
  const { findings, resolved, uncompared } = compareRounds(env.before, found, materials, {
    ran: (id) => CHECKS.some((check) => check.id === id && selected(check, context, selection)),
    roster: batch.roster !== null,
  })
  const meetings = readMeetings(context)
  const stands = whatStands({ findings, coverage, passages, pairs, profile }, dismissed)
  const facts = factsOf({
    materials,
    papers,
    ...stands,
    profile,
    selection,
    meetings,
    resolved,
  })
  const drafts = draftOpinions(facts)
  const report: Report = {
    schema: 1,
    tool: { name: 'duizhao', version: env.version, segmenter: segmenter.name },
    profile: {
      id: profile.id,
      title: profile.title,
      chosenBy,
      areas: profile.areas.map(({ id, name }) => ({ id, name })),
    },
    materials,
    coverage,
    passages,
    pairs,
    findings,
    opinions: drafts.map((draft) => opinionOf(draft, facts)),
    totals: totals({ materials, findings, passages, pairs }),
    notices: [...batch.notices, ...notices, ...faults(submitted, examined)],
    ...(batch.leftOut ? { leftOut: batch.leftOut } : {}),
    meetings,
    ...(env.before ? { resolved, uncompared } : {}),
  }
  return { report, papers, profile, facts, drafts, today: env.today, roster: batch.roster, selection }
}

function totals({
  materials,
  findings,
  passages,
  pairs,
}: Pick<Report, 'materials' | 'findings' | 'passages' | 'pairs'>) {
  const level = (name: string) => standing(findings).filter((finding) => finding.level === name).length
  return {
    materials: materials.length,
    submitted: materials.filter((material) => material.role === 'submitted').length,
    unreadable: materials.filter((material) => material.status === 'unreadable').length,
    must: level('must'),
    should: level('should'),
    note: level('note'),
    passages: passages.filter((passage) => passage.label !== 'quoted').length,
    quoted: passages.filter((passage) => passage.label === 'quoted').length,
    pairs: pairs.length,
  }
}

/** Papers that a fault of ours kept from being examined, each by name. */
function faults(papers: Paper[], examined: Examined[]): string[] {
  return examined.flatMap(({ fault }, at) =>
    fault === undefined
      ? []
      : [
          `${papers[at]!.material.file} 在检查时程序出错（${fault}），只查了雷同和整批的项目，其余没有检查，请人工审核，并把这句话告诉维护者。`,
        ],
  )
}

/** Those that a thread read are read again where a check asks for them: few do, and they are large. */
function statements(papers: Paper[], examined: Examined[], profile: Profile): Context['statement'] {
  const known = new Map(papers.map((paper, at) => [paper, examined[at]!]))
  return (paper) => {
    const item = known.get(paper)
    if (!item || item.fault !== undefined) return undefined
    item.statement ??= statementOf(paper, profile)
    return item.statement
  }
}

function indexById(papers: Paper[]): (id: string) => Paper {
  const index = new Map(papers.map((paper) => [paper.material.id, paper]))
  return (id) => {
    const paper = index.get(id)
    if (!paper) throw new Error(`no material ${id}`)
    return paper
  }
}
