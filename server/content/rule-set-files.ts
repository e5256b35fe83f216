/** Reads the rule-sets: content/rule-sets/<id>.json. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { RuleSet } from '../../app/domain/round/rule-set'
import { readRuleSet } from '../../app/domain/round/rule-set-file'
import type { FileProblem } from './bank-files'
import { WrongContent } from './banks'

export type RuleSetFiles = { ok: true; ruleSets: RuleSet[] } | { ok: false; problems: FileProblem[] }

async function read(root: string, file: string): Promise<RuleSet | FileProblem[]> {
  let raw: unknown
  try {
    raw = JSON.parse(await readFile(join(root, file), 'utf8'))
  } catch (error) {
    return [{ file, says: `is not JSON: ${error instanceof Error ? error.message : error}` }]
  }
  const result = readRuleSet(raw)
  if (!result.ok) return result.problems.map((says) => ({ file, says }))
  const { id } = result.ruleSet
  return `${id}.json` === file ? result.ruleSet : [{ file, says: `has the id ${id}, but another name` }]
}

/** All rule-sets under `root` (content/rule-sets) in the order of their names, or everything that is wrong with them. */
export async function readRuleSets(root: string): Promise<RuleSetFiles> {
  const names = (await readdir(root)).filter((name) => name.endsWith('.json')).sort()
  const results = await Promise.all(names.map((name) => read(root, name)))
  const problems = results.flatMap((result) => (Array.isArray(result) ? result : []))
  if (problems.length > 0) return { ok: false, problems }
  return { ok: true, ruleSets: results.flatMap((result) => (Array.isArray(result) ? [] : [result])) }
}

/** The same, for a running server. Throws WrongContent: an organiser must not begin with rules that cannot work. */
export async function loadRuleSets(root: string): Promise<RuleSet[]> {
  const read = await readRuleSets(root)
  if (!read.ok) throw new WrongContent(read.problems, 'rule-sets')
  return read.ruleSets
}

/** The same, read once and only when asked for; after a failure the next one who asks has them read anew. */
export function ruleSetsOn(root: string): () => Promise<RuleSet[]> {
  let reading: Promise<RuleSet[]> | null = null
  return () => {
    reading ??= loadRuleSets(root).catch((error: unknown) => {
      reading = null
      throw error
    })
    return reading
  }
}
