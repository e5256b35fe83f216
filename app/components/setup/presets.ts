// Quick starts: one press and the show is ready.

import type { IconName } from '~/components/stage/icon'
import type { Wish } from '~/domain/question/draw'
import { m } from '~/paraglide/messages'

export interface Preset {
  id: string
  icon: IconName
  name(): string
  wish: Wish
}

const wish = (banks: string[], number: number): Wish => ({ banks, topics: [], levels: [], kinds: [], number })

const PRESETS: readonly Preset[] = [
  { id: 'asean', icon: 'globe', name: m.setup_preset_asean, wish: wish(['asean'], 10) },
  { id: 'friendship', icon: 'users', name: m.setup_preset_friendship, wish: wish(['friendship'], 10) },
  { id: 'english', icon: 'translate', name: m.setup_preset_english, wish: wish(['english'], 10) },
  { id: 'mixed', icon: 'star', name: m.setup_preset_mixed, wish: wish([], 20) },
]

/** Those whose banks are here; without any of them, everything that is here. */
export function presetsFor(banks: readonly string[]): readonly Preset[] {
  return PRESETS.filter((preset) => preset.wish.banks.every((bank) => banks.includes(bank)))
}
