// The icons of a paper, drawn in the page itself: one more that is needed while there is no line is there.

const PATHS = {
  back: 'M19 12H6M11.5 6l-6 6 6 6',
  check: 'M4.5 12.5 10 18 20 6.5',
  'chevron-down': 'm6 9.5 6 6 6-6',
  'chevron-up': 'm6 14.5 6-6 6 6',
  clock: 'M3 12a9 9 0 1 0 18 0a9 9 0 1 0-18 0M12 7v5.5l3.5 2',
  cross: 'M6 6 18 18M18 6 6 18',
  flag: 'M5 21V4M5 4.5c5-2.5 8 2.5 14 0v9c-6 2.5-9-2.5-14 0',
  grid: 'M4 4h6.5v6.5H4zM13.5 4H20v6.5h-6.5zM4 13.5h6.5V20H4zM13.5 13.5H20V20h-6.5z',
  next: 'M5 12h13M12.5 6l6 6-6 6',
  phone:
    'M9 2.5h6a2.5 2.5 0 0 1 2.5 2.5v14a2.5 2.5 0 0 1-2.5 2.5H9A2.5 2.5 0 0 1 6.5 19V5A2.5 2.5 0 0 1 9 2.5M10.5 18h3',
  play: 'M7.5 5v14l11-7z',
  sound: 'M4 9.5v5h3.5L12 18.5v-13L7.5 9.5zM15.5 9a4.5 4.5 0 0 1 0 6M18 6.5a8 8 0 0 1 0 11',
  up: 'M12 19V6M6 12l6-6 6 6',
} as const
export type SignName = keyof typeof PATHS

export function Sign({ name }: { name: SignName }) {
  return (
    <svg className="i" viewBox="0 0 24 24" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  )
}

export function Mark() {
  return (
    <svg className="mark" viewBox="0 0 48 48" aria-hidden="true">
      <path d="M6 6c1 14 6 21 14 26 3 2 4 5 4 11" strokeWidth="7" />
      <path d="M42 6c-1 12-4.5 18.5-11 23.5" strokeWidth="7" opacity=".62" />
      <circle cx="24" cy="12" r="5.5" />
    </svg>
  )
}
