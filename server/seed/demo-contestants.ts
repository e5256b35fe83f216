// Contestants of the demonstration: invented, from several districts and grades.
import { seeded } from './random'

export interface DemoContestant {
  name: string
  nickname: string
  unit: string
  school: string
  grade: number
  /** Share of right answers, 0–1. */
  skill: number
  /** A guardian's form lies with the officer. */
  consented: boolean
}

const FAMILIES = [
  'Nguyễn',
  'Trần',
  'Lê',
  'Phạm',
  'Huỳnh',
  'Võ',
  'Đặng',
  'Bùi',
  'Đỗ',
  'Hồ',
  'Ngô',
  'Dương',
  'Lý',
  'Phan',
]
const MIDDLES = ['Thị', 'Văn', 'Hoàng', 'Minh', 'Ngọc', 'Gia', 'Thanh', 'Khánh', 'Quốc', 'Thuỳ', 'Đức', 'Bảo']
const GIVEN = [
  'Ân',
  'Anh',
  'Bình',
  'Châu',
  'Dũng',
  'Đạt',
  'Giang',
  'Hà',
  'Hân',
  'Hùng',
  'Khoa',
  'Kim',
  'Lan',
  'Linh',
  'Long',
  'Mai',
  'My',
  'Nam',
  'Ngân',
  'Nhi',
  'Oanh',
  'Phúc',
  'Quân',
  'Quyên',
  'Sơn',
  'Tâm',
  'Thảo',
  'Thư',
  'Trâm',
  'Trí',
  'Tú',
  'Uyên',
  'Vinh',
  'Vy',
  'Xuân',
  'Yến',
]
const SCHOOLS: readonly { unit: string; lower: string; upper: string }[] = [
  { unit: 'tn-710', lower: 'THCS Thị trấn Gò Dầu', upper: 'THPT Quang Trung' },
  { unit: 'tn-703', lower: 'THCS Chu Văn An', upper: 'THPT Tây Ninh' },
  { unit: 'tn-709', lower: 'THCS Lý Tự Trọng', upper: 'THPT Lý Thường Kiệt' },
  { unit: 'tn-712', lower: 'THCS Trảng Bàng', upper: 'THPT Nguyễn Trãi' },
  { unit: 'tn-705', lower: 'THCS Thị trấn Tân Biên', upper: 'THPT Trần Phú' },
]
/** Of the season that is open. */
const PEOPLE = 40

/** Always the same people for the same number; of the first and the last of the open season the sign-ins are printed. */
export function demoContestants(people = PEOPLE): DemoContestant[] {
  const random = seeded(2_371 + people)
  const pick = <T>(list: readonly T[], index: number): T => {
    const one = list[index % list.length]
    if (one === undefined) throw new Error('nothing to pick from')
    return one
  }
  return Array.from({ length: people }, (_, i): DemoContestant => {
    const given = pick(GIVEN, i * 7)
    const family = pick(FAMILIES, Math.floor(random() * FAMILIES.length))
    const { unit, lower, upper } = pick(SCHOOLS, i)
    const grade = 6 + Math.floor((i * 7) / people)
    return {
      name: `${family} ${pick(MIDDLES, Math.floor(random() * MIDDLES.length))} ${given}`,
      nickname: i % 3 === 0 ? '' : given,
      unit,
      school: grade < 10 ? lower : upper,
      grade,
      skill: 0.3 + 0.65 * random(),
      consented: i === 0 || i === people - 1 || i % 13 !== 7,
    }
  })
}
