// A sample of a list of contestants: its headings, and the units that may stand in it.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { textIn } from '~/domain/question/text-in'
import { m } from '~/paraglide/messages'
import { askedIn } from '~/season-contestants'
import { workbook } from '~/season-file'
import { guardKeeper } from '~/season-guard'

/** Headings that lists are read by, in the two languages they may have. */
const HEADINGS = {
  vi: {
    name: 'Họ và tên',
    nickname: 'Tên gọi',
    unit: 'Mã đơn vị',
    division: 'Bảng',
    school: 'Trường',
    born: 'Ngày sinh',
    grade: 'Lớp',
    kind: 'Đối tượng',
  },
  en: {
    name: 'Full name',
    nickname: 'Nickname',
    unit: 'Unit code',
    division: 'Division',
    school: 'School',
    born: 'Date of birth',
    grade: 'Grade',
    kind: 'Kind',
  },
} as const

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const keeper = await guardKeeper(context, request, params.season)
  const { locale } = context
  const asked = askedIn(context, keeper)
  const say = HEADINGS[locale === 'en' ? 'en' : 'vi']
  const column = (title: string, width = 18) => ({ title, width })
  const columns = [
    column(say.name, 30),
    column(say.nickname),
    column(say.unit, 14),
    column(say.division, 24),
    column(say.school, 30),
    ...(asked.born ? [column(say.born, 14)] : []),
    ...(asked.grade ? [column(say.grade, 8)] : []),
    ...(asked.kinds.length > 0 ? [column(say.kind)] : []),
  ]
  return workbook(context, keeper.season, m.seasons_contestants_import({}, { locale }), [
    { name: m.seasons_tab_contestants({}, { locale }), columns, rows: [] },
    {
      name: m.seasons_contestants_unit({}, { locale }),
      columns: [
        column(m.seasons_unit_code({}, { locale }), 14),
        column(m.seasons_contestants_unit({}, { locale }), 40),
      ],
      rows: asked.units.map(({ code, name }) => [code, textIn(name, locale).text]),
    },
    {
      name: m.seasons_contestants_division({}, { locale }),
      columns: [column(m.seasons_contestants_division({}, { locale }), 40)],
      rows: asked.divisions.map(({ name }) => [textIn(name, locale).text]),
    },
  ])
}
