/** Sounds of the projector: loaded when first wanted, silent until a gesture allows them, muted when people said so. */
import type { Howl } from 'howler'

export type SoundName = 'tick' | 'lock' | 'right' | 'wrong' | 'overtaking' | 'podium' | 'join'
export type LoopName = 'lobby'

export interface SoundState {
  muted: boolean
  /** The browser waits for a gesture before it lets this page be heard. */
  blocked: boolean
}

export interface StageSounds {
  get(): SoundState
  subscribe(follower: () => void): () => void
  /** Plays once; says nothing while muted or blocked. */
  play(name: SoundName): void
  /** Plays round and round until another or null is wanted. */
  loop(name: LoopName | null): void
  setMuted(muted: boolean): void
  /** To be called from a gesture: asks the browser to let sounds be heard. */
  allow(): void
  stop(): void
}

const REMEMBERED = 'vamco.muted'
const VOLUME: Partial<Record<SoundName | LoopName, number>> = { lobby: 0.35, tick: 0.6, join: 0.35 }
const FADE = 600

function remembered(): boolean {
  try {
    return localStorage.getItem(REMEMBERED) === '1'
  } catch {
    return false
  }
}

/** Makes the sounds of one page. Nothing is fetched before the first `play` or `loop`. */
export function createStageSounds(): StageSounds {
  let state: SoundState = { muted: remembered(), blocked: false }
  const followers = new Set<() => void>()
  const made = new Map<string, Howl>()
  let wanted: LoopName | null = null
  let looping: { name: LoopName; howl: Howl } | null = null
  let library: Promise<typeof import('howler')> | null = null
  let stopped = false

  function change(next: Partial<SoundState>) {
    state = { ...state, ...next }
    for (const follower of followers) follower()
  }

  async function load() {
    library ??= import('howler').then((howler) => {
      // Howler lets an idle context sleep; then "asleep" could not be told from "not allowed".
      howler.Howler.autoSuspend = false
      howler.Howler.mute(state.muted)
      return howler
    })
    return await library
  }

  async function sound(name: SoundName | LoopName): Promise<Howl> {
    const howler = await load()
    let howl = made.get(name)
    if (!howl) {
      howl = new howler.Howl({ src: [`/sounds/${name}.mp3`], volume: VOLUME[name] ?? 0.8, loop: name === 'lobby' })
      made.set(name, howl)
      const { ctx } = howler.Howler
      const look = () => {
        if (stopped) return
        change({ blocked: ctx?.state === 'suspended' })
        void follow()
      }
      if (ctx && made.size === 1) ctx.addEventListener('statechange', look)
      change({ blocked: ctx?.state === 'suspended' })
    }
    return howl
  }

  /** Brings what loops in line with what is wanted. */
  async function follow() {
    const name = wanted
    const howl = name ? await sound(name) : null
    if (wanted !== name || stopped) return
    if (looping && looping.name !== name) {
      const old = looping.howl
      looping = null
      old.fade(old.volume(), 0, FADE)
      old.once('fade', () => old.stop())
    }
    if (name && howl && !looping && !state.blocked && !state.muted) {
      looping = { name, howl }
      howl.stop()
      howl.volume(VOLUME[name] ?? 0.8)
      howl.play()
    }
  }

  return {
    get: () => state,
    subscribe(follower) {
      followers.add(follower)
      return () => followers.delete(follower)
    },
    play(name) {
      if (stopped || state.muted) return
      sound(name)
        .then((howl) => {
          if (!stopped && !state.blocked && !state.muted) howl.play()
        })
        .catch(() => undefined)
    },
    loop(name) {
      stopped = false
      wanted = name
      follow().catch(() => undefined)
    },
    setMuted(muted) {
      try {
        localStorage.setItem(REMEMBERED, muted ? '1' : '0')
      } catch {
        // Without storage the choice lasts as long as the page.
      }
      change({ muted })
      load()
        .then(({ Howler }) => {
          Howler.mute(muted)
          Howler.ctx?.resume().catch(() => undefined)
          return follow()
        })
        .catch(() => undefined)
    },
    allow() {
      load()
        .then(({ Howler }) => Howler.ctx?.resume())
        .catch(() => undefined)
    },
    stop() {
      stopped = true
      wanted = null
      looping = null
      for (const howl of made.values()) howl.stop()
    },
  }
}
