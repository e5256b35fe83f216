/** Rule-sets read from files: those of this repository, and what an author is told. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { checklist } from '../../app/domain/round/checklist'
import { readBanks } from '../../server/content/bank-files'
import { readRuleSets } from '../../server/content/rule-set-files'

const own = fileURLToPath(new URL('../../content/rule-sets', import.meta.url))

it('reads the eleven rule-sets of this repository in the order of their names', async () => {
  const read = await readRuleSets(own)
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  expect(read.ruleSets.map(({ id }) => id)).toEqual([
    '2017',
    '2018',
    '2019',
    '2022-2024',
    '2023-pupils',
    '2023-students',
    'asean-2012',
    'history-weekly',
    'ioe-ladder',
    'officials-2021',
    'officials-2025',
  ])
})

it('finds enough questions in the banks for every paper, and three times as many where each person draws', async () => {
  const [rules, banks] = [await readRuleSets(own), await readBanks(own.replace(/rule-sets$/, 'banks'))]
  if (!rules.ok || !banks.ok) throw new Error('content cannot be read')
  const pool = banks.banks.flatMap(({ questions }) => questions)
  const missing = rules.ruleSets.flatMap((ruleSet) =>
    checklist({ ruleSet, pool, now: 0 })
      .filter(({ code }) => ['too_few_questions', 'few_questions', 'expires_before_end'].includes(code))
      .map(({ round, says }) => `${ruleSet.id} ${round}: ${says}`),
  )
  expect(missing).toEqual([])
})

it('tells of every file that is wrong, and why', async () => {
  const root = await mkdtemp(join(tmpdir(), 'vam-co-rules-'))
  const read = await readRuleSets(own)
  const [good] = read.ok ? read.ruleSets : []
  await writeFile(join(root, 'a.json'), '{')
  await writeFile(join(root, 'b.json'), JSON.stringify({ ...good, colour: 'red' }))
  await writeFile(join(root, 'c.json'), JSON.stringify(good))
  const wrong = await readRuleSets(root)
  await rm(root, { recursive: true })
  expect(wrong.ok ? [] : wrong.problems.map(({ file, says }) => `${file}: ${says}`)).toEqual([
    expect.stringMatching(/^a\.json: is not JSON/),
    expect.stringMatching(/^b\.json: .*colour/),
    'c.json: has the id 2017, but another name',
  ])
})
