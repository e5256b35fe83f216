// The picture or the sound of a question.
import { useEffect, useRef } from 'react'
import { Icon } from '~/components/stage/icon'
import type { Media } from '~/domain/question/question'
import type { Locale } from '~/domain/question/text'
import { textIn } from '~/domain/question/text-in'
import { m } from '~/paraglide/messages'

/** Drawings are shown whole; photographs fill their panel. */
export function Picture({ media, locale, className }: { media: Media; locale: Locale; className?: string }) {
  const alt = textIn(media.alt, locale)
  const whole = media.src.endsWith('.svg') ? 'whole' : 'filling'
  return (
    <figure className={`pic ${whole}${className ? ` ${className}` : ''}`}>
      <img src={`/media/${media.src}`} alt={alt.text} lang={alt.lang ?? undefined} />
      {media.credit && <figcaption>{media.credit}</figcaption>}
    </figure>
  )
}

/** Plays by itself when it appears (`auto`), and again at a press. */
export function SoundPlayer({ media, locale, auto }: { media: Media; locale: Locale; auto: boolean }) {
  const alt = textIn(media.alt, locale)
  const audio = useRef<HTMLAudioElement>(null)
  const play = () => {
    const element = audio.current
    if (!element) return
    element.currentTime = 0
    // A browser that has seen no gesture refuses: the button stays.
    element.play().catch(() => undefined)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each sound.
  useEffect(() => {
    if (auto) play()
  }, [media.src, auto])
  return (
    <div className="pic sound">
      {/* biome-ignore lint/a11y/useMediaCaption: the sound is the question; its alternative stands with it for screen readers. */}
      <audio ref={audio} src={`/media/${media.src}`} preload="auto" />
      <span className="sr" lang={alt.lang ?? undefined}>
        {alt.text}
      </span>
      <button type="button" onClick={play}>
        <Icon name="sound" />
        <span>{m.screen_play_sound()}</span>
      </button>
      <p className="mist">{m.screen_listen()}</p>
    </div>
  )
}
