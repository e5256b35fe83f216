// A listening item: loaded before it is needed, played as often as the rule says, without seeking.
import { useEffect, useRef, useState } from 'react'
import { useFormat } from '~/components/format'
import type { ItemView } from '~/domain/round/attempt-view'
import { m } from '~/paraglide/messages'
import { Sign } from './sign'

/** Sounds that this page has taken over the line already, by address. */
const loaded = new Map<string, Promise<string>>()

/** Loads a sound whole, once; its address in the page's memory. Asks again when it failed. */
export function loadSound(src: string): Promise<string> {
  const held = loaded.get(src)
  if (held) return held
  const loading = fetch(`/media/${src}`).then(async (response) => {
    if (!response.ok) throw new Error(`the server said ${response.status}`)
    return URL.createObjectURL(await response.blob())
  })
  loaded.set(src, loading)
  loading.catch(() => loaded.delete(src))
  return loading
}

type Loading = { state: 'loading' | 'failed' } | { state: 'ready'; url: string }

/** Follows the loading of `src`; null: nothing to load, which is ready. */
export function useSound(src: string | null): { loading: Loading; again(): void } {
  const [loading, setLoading] = useState<Loading>({ state: 'loading' })
  const [tries, setTries] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a further try loads again.
  useEffect(() => {
    let here = true
    if (src === null) return
    setLoading({ state: 'loading' })
    loadSound(src).then(
      (url) => here && setLoading({ state: 'ready', url }),
      () => here && setLoading({ state: 'failed' }),
    )
    return () => {
      here = false
    }
  }, [src, tries])
  return { loading: src === null ? { state: 'ready', url: '' } : loading, again: () => setTries((count) => count + 1) }
}

/** Of the items that come next, so many have their sounds loaded. */
const AHEAD = 2

const soundOf = ({ asked, sound }: ItemView) => sound ?? (asked?.media?.kind === 'sound' ? asked.media.src : null)

/** Loads the sounds of the items after the `at`-th, one after the other, so that no clock runs while one is loaded. */
export function useSoundsAhead(items: readonly ItemView[], at: number): void {
  const coming = items
    .slice(at + 1, at + 1 + AHEAD)
    .flatMap((item) => soundOf(item) ?? [])
    .join(' ')
  useEffect(() => {
    let here = true
    async function load() {
      for (const src of coming.split(' ')) if (here && src) await loadSound(src).catch(() => null)
    }
    void load()
    return () => {
      here = false
    }
  }, [coming])
}

interface SoundProps {
  src: string
  name: string
  /** null: freely. */
  left: number | null
  onPlay(): void
  disabled: boolean
}

export function Sound({ src, name, left, onPlay, disabled }: SoundProps) {
  const format = useFormat()
  const { loading, again } = useSound(src)
  const audio = useRef<HTMLAudioElement>(null)
  const [playing, setPlaying] = useState(false)
  const none = left === 0
  function play() {
    const element = audio.current
    if (!element || playing || none) return
    element.currentTime = 0
    void element.play().then(
      () => onPlay(),
      () => setPlaying(false),
    )
    setPlaying(true)
  }
  if (loading.state === 'failed')
    return (
      <p className="sound">
        <span>{m.sitting_sound_failed()}</span>
        <button type="button" className="b" onClick={again}>
          {m.sitting_try_now()}
        </button>
      </p>
    )
  return (
    <p className="sound">
      {/* biome-ignore lint/a11y/useMediaCaption: what is to be understood by listening has no captions. */}
      <audio
        ref={audio}
        src={loading.state === 'ready' ? loading.url : undefined}
        preload="auto"
        onEnded={() => setPlaying(false)}
        onError={() => setPlaying(false)}
      />
      <button
        type="button"
        className="b main"
        disabled={disabled || none || playing || loading.state !== 'ready'}
        onClick={play}
      >
        <Sign name={playing ? 'sound' : 'play'} />
        {loading.state === 'loading' ? m.sitting_sound_loading() : playing ? m.sitting_playing() : m.sitting_play()}
      </button>
      <span className="quiet">
        {left === null
          ? name
          : none && !playing
            ? m.sitting_no_plays()
            : m.sitting_plays({ count: format.digits(left) })}
      </span>
    </p>
  )
}

/** Without a script: asked for by a form, so that it is counted, and then played by the browser's own means. */
export function PlainSound({ src, left, playing }: { src: string; left: number | null; playing: boolean }) {
  const format = useFormat()
  return (
    <div className="sound">
      {playing ? (
        // biome-ignore lint/a11y/useMediaCaption: what is to be understood by listening has no captions.
        <audio src={`/media/${src}`} controls autoPlay />
      ) : null}
      <button type="submit" form="sit" name="go" value="play" className="b" disabled={left === 0}>
        <Sign name="play" />
        {m.sitting_play()}
      </button>
      {left === null ? null : <span className="quiet">{m.sitting_plays({ count: format.digits(left) })}</span>}
    </div>
  )
}
