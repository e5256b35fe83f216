/** Reads the question banks: content/banks/<bank>/bank.json and its topics beside it. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { z } from 'zod'
import type { Bank } from '../../app/domain/question/bank'
import { BankFile, TopicFile } from '../../app/domain/question/question'

/** A file that cannot be used: which, which question in it when that is known, and why, in one sentence. */
export interface FileProblem {
  /** Relative to the folder of banks, e.g. "asean/symbols.json". */
  file: string
  question?: string
  says: string
}

export type BankFiles = { ok: true; banks: Bank[] } | { ok: false; problems: FileProblem[] }

/** Reads one JSON file through its schema; pushes what is wrong and returns nothing then. */
async function read<T>(
  root: string,
  file: string,
  schema: z.ZodType<T>,
  problems: FileProblem[],
): Promise<T | undefined> {
  let raw: unknown
  try {
    raw = JSON.parse(await readFile(join(root, file), 'utf8'))
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    problems.push({
      file,
      says: missing ? 'is missing' : `is not JSON: ${error instanceof Error ? error.message : error}`,
    })
    return undefined
  }
  const parsed = schema.safeParse(raw)
  if (parsed.success) return parsed.data
  for (const issue of parsed.error.issues) problems.push({ file, ...where(raw, issue.path), says: sentence(issue) })
  return undefined
}

/** The id of the question an issue is about, found in what was read before it was parsed. */
function where(raw: unknown, path: readonly PropertyKey[]): { question?: string } {
  const [list, index] = path
  if (list !== 'questions' || typeof index !== 'number') return {}
  const questions = typeof raw === 'object' && raw !== null && 'questions' in raw ? raw.questions : undefined
  const question: unknown = Array.isArray(questions) ? questions[index] : undefined
  const id = typeof question === 'object' && question !== null && 'id' in question ? question.id : undefined
  return { question: typeof id === 'string' ? id : `number ${index + 1} of the file` }
}

function sentence({ path, message }: z.core.$ZodIssue): string {
  const inside = path[0] === 'questions' ? path.slice(2) : path
  return inside.length > 0 ? `${inside.join('.')}: ${message}` : message
}

async function readBank(root: string, folder: string, problems: FileProblem[]): Promise<Bank | undefined> {
  const description = await read(root, join(folder, 'bank.json'), BankFile, problems)
  if (description && description.id !== folder) {
    problems.push({
      file: join(folder, 'bank.json'),
      says: `has the id ${description.id}, but its folder is ${folder}`,
    })
  }
  const files = (await readdir(join(root, folder)))
    .filter((name) => name.endsWith('.json') && name !== 'bank.json')
    .sort()
  const bank: Bank | undefined = description && { ...description, topics: [], questions: [] }
  for (const name of files) {
    const file = join(folder, name)
    const content = await read(root, file, TopicFile, problems)
    if (!content) continue
    if (`${content.topic}.json` !== name)
      problems.push({ file, says: `holds the topic ${content.topic}, but has another name` })
    bank?.topics.push({ id: content.topic, name: content.name })
    for (const question of content.questions) bank?.questions.push({ ...question, bank: folder, topic: content.topic })
  }
  return bank
}

/**
 * All banks under `root` (content/banks), in the order of their names, or everything that stops them from being read.
 * What is read parses, but has not been checked for sense: see checkContent.
 */
export async function readBanks(root: string): Promise<BankFiles> {
  const folders = (await readdir(root, { withFileTypes: true }))
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
  const problems: FileProblem[] = []
  const banks: Bank[] = []
  for (const folder of folders.sort()) {
    const bank = await readBank(root, folder, problems)
    if (bank) banks.push(bank)
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, banks }
}
