// The rules of the demonstration's Olympics: three rounds around the present day, on texts of a template.
import { dayAfter, dayOf } from '../../app/domain/area/day'
import type { RuleSet } from '../../app/domain/round/rule-set'

const section = (id: string, name: { vi: string; en: string }, draw: object[]) => ({
  id,
  name,
  draw,
  marks: { right: 5, wrong: -2 },
})

/** The season of a year ago: its on-line round alone, and the same prizes. */
export function pastRules(template: RuleSet, now: number): unknown {
  const rules = demoRules(template, now)
  const year = dayOf(now).slice(0, 4)
  const name = { vi: `Olympic tiếng Anh ${year}`, en: `English Olympic ${year}`, km: `អូឡាំពិកភាសាអង់គ្លេស ${year}` }
  return { ...rules, name, rounds: rules.rounds.slice(0, 1).map((round) => ({ ...round, advance: [] })) }
}

const criterion = (id: string, vi: string, en: string, max: number) => ({ id, name: { vi, en }, max })

/**
 * As parsed JSON: an on-line round that is open on the day of `now` and for nine more, a talk, a live final. `template`:
 * whose purpose, devices, conduct and the like are taken over.
 */
export function demoRules(template: RuleSet, now: number) {
  const day = (days: number) => dayAfter(dayOf(now), days)
  return {
    ...template,
    name: { vi: 'English Olympic Tây Ninh', en: 'English Olympic Tây Ninh', km: 'English Olympic Tây Ninh' },
    contact: {
      vi: 'Ban tổ chức cuộc thi, tại đơn vị tổ chức; olympic@tinhdoan.example',
      en: 'The organising committee, at the organising unit; olympic@tinhdoan.example',
    },
    source: { note: { vi: 'Mùa thi minh hoạ.', en: 'A season for demonstration.' }, sourced: [], assumed: [] },
    divisions: [
      {
        id: 'lower',
        name: { vi: 'Bảng THCS', en: 'Lower secondary' },
        eligibility: { grades: { min: 6, max: 9 } },
      },
      {
        id: 'upper',
        name: { vi: 'Bảng THPT', en: 'Upper secondary' },
        eligibility: { grades: { min: 10, max: 12 } },
      },
    ],
    rounds: [
      {
        id: 'online',
        name: { vi: 'Vòng trực tuyến', en: 'On-line round' },
        about: {
          vi: '20 câu trong 10 phút, thi lại được, lấy bài tốt nhất.',
          en: '20 questions in 10 minutes; you may try again, the best paper counts.',
        },
        windows: { kind: 'single', windows: [{ opens: `${day(-4)}T08:00`, closes: `${day(9)}T22:00` }] },
        attempts: { perWindow: 5, counts: 'best_earliest' },
        paper: {
          sections: [
            section('words', { vi: 'Từ vựng và ngữ pháp', en: 'Words and grammar' }, [
              {
                count: 12,
                bank: 'english',
                kinds: ['single', 'several', 'truefalse'],
                levels: { lower: 'A2', upper: 'B1' },
              },
            ]),
            section('use', { vi: 'Vận dụng', en: 'In use' }, [
              { count: 8, bank: 'english', kinds: ['typed', 'order', 'match', 'number'] },
            ]),
          ],
          seconds: 600,
          floor: 0,
        },
        ranking: ['score', 'time'],
        advance: [
          { kind: 'top', n: 3, of: 'unit', reserves: 1 },
          { kind: 'wildcards', n: 4 },
        ],
      },
      {
        id: 'talk',
        name: { vi: 'Vòng thuyết trình', en: 'Talk' },
        kind: 'judged',
        windows: { kind: 'single', windows: [{ opens: `${day(14)}T07:30`, closes: `${day(14)}T17:00` }] },
        entrants: { from: 'online' },
        judged: {
          name: { vi: 'Thuyết trình', en: 'Talk' },
          criteria: [
            criterion('organisation', 'Bố cục', 'Organisation', 20),
            criterion('knowledge', 'Hiểu chủ đề', 'Knowledge of the topic', 20),
            criterion('audience', 'Phù hợp người nghe', 'Adaptation to the audience', 20),
            criterion('language', 'Ngôn ngữ', 'Language use', 20),
            criterion('delivery', 'Trình bày', 'Delivery', 20),
          ],
          weight: 1,
          outOf: 100,
        },
        ranking: ['score', 'judged'],
        advance: [{ kind: 'top', n: 6, of: 'overall', reserves: 2 }],
      },
      {
        id: 'final',
        name: { vi: 'Chung kết', en: 'Final' },
        kind: 'live',
        windows: { kind: 'single', windows: [{ opens: `${day(21)}T08:00`, closes: `${day(21)}T11:30` }] },
        entrants: { from: 'talk' },
        ranking: ['score', 'time'],
      },
    ],
    prizes: [
      { name: { vi: 'Giải Nhất', en: 'First prize' }, count: 1 },
      { name: { vi: 'Giải Nhì', en: 'Second prize' }, count: 2 },
      { name: { vi: 'Giải Ba', en: 'Third prize' }, count: 3 },
    ],
    announced: { afterDays: 2 },
    complaints: { days: 2 },
  }
}
