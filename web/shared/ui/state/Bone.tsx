import css from './Bone.module.css'

interface Props {
  readonly width?: number | string
  readonly height?: number | string
  readonly radius?: number | string
  /** Takes the form of a picture: `4 / 3`. */
  readonly ratio?: string
}

/** One quiet shape in a skeleton, as large as what will stand there. */
export function Bone({ width = '100%', height = 16, radius = 6, ratio }: Props) {
  const style = { width, borderRadius: radius, ...(ratio ? { aspectRatio: ratio } : { height }) }
  return <span className={css.bone} style={style} aria-hidden />
}
