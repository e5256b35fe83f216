/** Which questions of a season are for practice only: shown with their keys to anybody, and so never drawn in earnest. */
import type { BankQuestion } from '../question/bank'
import { askable } from '../question/draw'
import { mixed } from '../show/drawing'
import { dice } from './dice'
import { fits } from './draw-paper'
import type { Draw, OlympicRound, Paper, RuleSet } from './rule-set'
import { dayAt, windowsOf } from './windows'

/** A practice paper of fewer items says too little, unless the paper itself has fewer. */
export const PRACTICE_LEAST = 4
/** Of each draw's candidates. */
const SHARE = 1 / 5
/** So many times what a paper draws stays for papers, where there is as much. */
const PLENTY = 3

export const practiceLeast = ({ sections }: Pick<Paper, 'sections'>): number =>
  Math.min(
    PRACTICE_LEAST,
    sections.reduce((sum, { draw }) => sum + draw.reduce((all, { count }) => all + count, 0), 0),
  )

/** One draw of one paper. */
interface Source {
  /** What may be drawn on the last day of the round. */
  refs: ReadonlySet<string>
  /** What this draw and those that share candidates with it take: with so many left it is served, whoever chooses first. */
  needs: number
  left: number
  share: number
  aside: number
}

interface Served {
  least: number
  sources: Source[]
}

/** Divisions whose papers differ; undefined: all have the same blueprint. */
export function divisionsOf(paper: Paper, divisions: readonly { id: string }[]): (string | undefined)[] {
  const differ = paper.sections.some(({ draw }) => draw.some(({ levels }) => levels !== undefined))
  return differ ? divisions.map(({ id }) => id) : [undefined]
}

function lastDay({ windows }: OlympicRound, timeZone: string): string {
  return dayAt(Math.max(...windowsOf(windows, timeZone).map(({ closes }) => closes)), timeZone)
}

const meet = (a: ReadonlySet<string>, b: ReadonlySet<string>) => [...a].some((ref) => b.has(ref))

/** Every paper that differs from the others in what it draws from. */
function papersOf({ rounds, divisions, timeZone }: RuleSet, pool: readonly BankQuestion[]): Served[] {
  const candidates = new Map<string, ReadonlySet<string>>()
  const refsOf = (wish: Draw, division: string | undefined, day: string) => {
    const key = JSON.stringify([{ ...wish, count: 0 }, wish.levels && division, day])
    const known = candidates.get(key)
    if (known) return known
    const found = pool.filter((one) => askable(one, day) && fits(one, wish, division))
    const made = new Set(found.map(({ id }) => id))
    candidates.set(key, made)
    return made
  }
  const papers = new Map<string, Served>()
  for (const round of rounds) {
    const { paper } = round
    if (!paper) continue
    const day = lastDay(round, timeZone)
    const wishes = paper.sections.flatMap(({ draw }) => draw)
    for (const division of divisionsOf(paper, divisions)) {
      const key = JSON.stringify([wishes, division, day])
      if (papers.has(key)) continue
      const draws = wishes.map((wish) => ({ count: wish.count, refs: refsOf(wish, division, day) }))
      const sources = draws.map(({ refs }): Source => {
        const beside = draws.filter((one) => one.refs === refs || meet(one.refs, refs))
        const needs = beside.reduce((sum, one) => sum + one.count, 0)
        return { refs, needs, left: refs.size, share: Math.ceil(refs.size * SHARE), aside: 0 }
      })
      papers.set(key, { least: practiceLeast(paper), sources })
    }
  }
  return [...papers.values()]
}

/**
 * Refs of the questions that are for practice only; the same ones for the same rules, questions and `secret` of the season.
 * A fifth of each draw's candidates, as long as three times what a paper draws of them stays; where that gives no practice
 * paper, as many as one needs, as long as every paper can still be drawn on the last day. Never an item that a blueprint
 * names.
 */
export function setAside(ruleSet: RuleSet, pool: readonly BankQuestion[], secret: string): Set<string> {
  const papers = papersOf(ruleSet, pool)
  const named = new Set(
    ruleSet.rounds.flatMap(({ paper }) =>
      (paper?.sections ?? []).flatMap(({ draw }) => draw.flatMap(({ items }) => items ?? [])),
    ),
  )
  const sourcesOf = new Map<string, Source[]>()
  for (const { sources } of papers)
    for (const source of sources)
      for (const ref of source.refs) {
        const list = sourcesOf.get(ref) ?? []
        sourcesOf.set(ref, list)
        list.push(source)
      }
  const free = [...sourcesOf.keys()].filter((ref) => !named.has(ref)).sort()
  const order = mixed(free, dice(`practice/${secret}`))
  const aside = new Set<string>()

  function take(ref: string, times: number): void {
    const sources = sourcesOf.get(ref) ?? []
    if (aside.has(ref) || sources.some(({ left, needs }) => left - 1 < needs * times)) return
    aside.add(ref)
    for (const source of sources) {
      source.left--
      source.aside++
    }
  }

  for (const ref of order) if (sourcesOf.get(ref)?.some((one) => one.aside < one.share)) take(ref, PLENTY)
  for (const { least, sources } of papers) {
    const own = order.filter((ref) => sources.some(({ refs }) => refs.has(ref)))
    let there = own.filter((ref) => aside.has(ref)).length
    for (const ref of own) {
      if (there >= least) break
      const before = aside.size
      take(ref, 1)
      there += aside.size - before
    }
  }
  return aside
}
