// The river behind a view: a drawing whose horizon lies where the view wants it.

export type SceneName = 'evening' | 'night' | 'board' | 'podium'

const SOURCE: Record<SceneName, string> = {
  evening: '/scenes/river-evening.svg',
  night: '/scenes/river-night.svg',
  board: '/scenes/river-board.svg',
  podium: '/scenes/river-podium.svg',
}

/** `--horizon` of the frame says where the water begins; screen.css knows where it lies in each drawing. */
export function Scene({ name }: { name: SceneName }) {
  return (
    <div className={`scene scene-${name}`} aria-hidden="true">
      <img key={name} src={SOURCE[name]} alt="" />
    </div>
  )
}
