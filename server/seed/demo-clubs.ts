// The clubs of the demonstration: invented, a few in each district, and guests from Svay Rieng.
import type { Meeting } from '../../app/services/clubs'

export interface DemoClub {
  id: string
  code: string
  name: string
  unit: string
  members: number
  meets: Meeting
  /** How well its members play, 0–1. */
  skill: number
  /** Whose nicknames its players have. */
  names: 'vi' | 'km'
}

const club = (
  unit: string,
  code: string,
  name: string,
  members: number,
  day: number,
  time: string,
  skill: number,
  names: 'vi' | 'km' = 'vi',
): DemoClub => ({
  id: `demo-${code.toLowerCase()}`,
  code,
  name,
  unit,
  members,
  meets: { day, time },
  skill,
  names,
})

export const DEMO_CLUBS: readonly DemoClub[] = [
  club('tn-710', 'GDEC7', 'Gò Dầu English Club', 64, 6, '15:00', 0.74),
  club('tn-710', 'THDUC', 'CLB Tiếng Anh Thạnh Đức', 33, 0, '08:30', 0.62),
  club('tn-710', 'CKHEM', 'Cẩm Giang Speakers', 27, 3, '17:00', 0.58),
  club('tn-709', 'HTALK', 'Hòa Thành Talks', 51, 5, '17:30', 0.7),
  club('tn-709', 'LHOAE', 'Long Hoa English Corner', 42, 6, '08:00', 0.66),
  club('tn-709', 'TDIEN', 'CLB Ngoại ngữ Thanh Điền', 24, 2, '17:00', 0.55),
  club('tn-703', 'BDENC', 'Bà Đen Debaters', 48, 6, '16:00', 0.72),
  club('tn-703', 'KTYEN', 'CLB Tiếng Anh Kim Quang', 39, 0, '09:00', 0.63),
  club('tn-703', 'NTHAN', 'Ninh Thạnh Stars', 30, 4, '17:15', 0.57),
  club('tn-703', 'P3CLB', 'Phường Ba Chatterbox', 26, 1, '17:00', 0.52),
  club('tn-712', 'TRBAN', 'CLB Tiếng Anh Trảng Bàng', 55, 6, '14:30', 0.69),
  club('tn-712', 'ANTNH', 'An Tịnh Global', 34, 0, '15:30', 0.6),
  club('tn-712', 'LHUNG', 'Lộc Hưng Youth Voice', 28, 5, '16:45', 0.54),
  club('tn-708', 'CTHAN', 'Châu Thành Bridge', 37, 6, '09:00', 0.64),
  club('tn-708', 'HDUOC', 'Hảo Đước English Club', 29, 3, '16:30', 0.56),
  club('tn-708', 'NDIEN', 'CLB Biên giới Ninh Điền', 22, 0, '14:00', 0.5),
  club('tn-705', 'TBIEN', 'Tân Biên Explorers', 36, 6, '15:30', 0.61),
  club('tn-705', 'XMATC', 'Xa Mát Friends', 25, 0, '08:00', 0.55),
  club('tn-707', 'DMCEC', 'Dương Minh Châu English Club', 35, 6, '08:30', 0.58),
  club('tn-707', 'DTIEN', 'Dầu Tiếng Lakeside', 27, 4, '16:30', 0.53),
  club('tn-711', 'BCBRG', 'Bến Cầu Bridge', 38, 0, '08:30', 0.6),
  club('tn-711', 'MBAIC', 'Mộc Bài Gateway', 31, 5, '17:00', 0.57),
  club('tn-706', 'TCHAU', 'Tân Châu Starters', 27, 3, '16:45', 0.5),
  club('tn-706', 'THDON', 'CLB Tiếng Anh Tân Đông', 21, 6, '09:30', 0.46),
  club('kh-20', 'SVAYR', 'Svay Rieng Friends', 40, 0, '15:00', 0.7, 'km'),
  club('kh-20', 'BAVET', 'Bavet Youth Club', 26, 6, '16:00', 0.58, 'km'),
]

/** The club that the demo host runs shows for. */
export const DEMO_HOST_CLUB = 'demo-gdec7'

/** The unit that the demo organiser follows. */
export const DEMO_ORGANISER_UNIT = 'tn'

/** Members of the union in each district, as invented as the rest. */
export const DEMO_MEMBERS: Readonly<Record<string, number>> = {
  'tn-703': 165,
  'tn-705': 98,
  'tn-706': 100,
  'tn-707': 100,
  'tn-708': 111,
  'tn-709': 119,
  'tn-710': 113,
  'tn-711': 106,
  'tn-712': 135,
}

export const DEMO_NAMES: Readonly<Record<DemoClub['names'], readonly string[]>> = {
  vi: [
    'Vy',
    'An',
    'Bảo',
    'Gia Hân',
    'Minh Anh',
    'Khánh Linh',
    'Đăng Khoa',
    'Thiên Kim',
    'Quốc Huy',
    'Phương Thảo',
    'Hoàng Long',
    'Tú Quyên',
    'Ngọc Hân',
    'Thanh Trúc',
    'Nhật Minh',
    'Anh Thư',
    'Kim Ngân',
    'Tuấn Kiệt',
    'Bích Trâm',
    'Hải Đăng',
    'Yến Nhi',
    'Trọng Nhân',
    'Mỹ Duyên',
    'Phúc Thịnh',
    'Cẩm Tiên',
    'Gia Bảo',
    'Thu Hà',
    'Đức Trí',
    'Như Ý',
    'Hữu Phước',
    'Lan Chi',
    'Duy Tân',
    'Bảo Ngọc',
    'Quang Vinh',
    'Thùy Dương',
    'Tấn Phát',
    'Hồng Nhung',
    'Minh Quân',
    'Diễm My',
    'Thái Sơn',
    'Ái Vân',
    'Chí Bảo',
    'Huỳnh Như',
    'Khôi Nguyên',
    'Trà My',
    'Nguyễn Hoàng Thiên Kim',
    'Bình',
    'Sang',
    'Út',
    'Tí',
    'Mèo Béo',
    'Sóc Nâu',
    'Rồng Lửa',
    'Lotus',
    'Ben',
    'Lucy',
    'Tom Trần',
    'Jenny Võ',
    'Kẹo Dừa',
    'Muối Ớt',
    'Bánh Canh',
  ],
  km: [
    'ដារ៉ា',
    'សុខា',
    'បុប្ផា',
    'ចាន់ថា',
    'វិចិត្រា',
    'រតនា',
    'សុភា',
    'ស្រីមុំ',
    'ពិសិដ្ឋ',
    'មករា',
    'ធារ៉ា',
    'កល្យាណ',
    'Sreyneang',
    'Visal',
    'Rithy',
    'Kosal',
    'Chanthy',
    'Sophea',
    'Bora',
    'Nary',
    'Vanna',
    'Piseth',
    'Malis',
    'Samnang',
    'Kunthea',
    'Ratha',
    'Phally',
    'Devi',
  ],
}
