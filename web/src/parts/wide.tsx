import type { ComponentChildren } from 'preact'

interface WideProps {
  /** What it holds. */
  readonly label: string
  readonly children: ComponentChildren
}

/** What may be wider than the screen: it is moved sideways by itself, by keys too. */
export function Wide({ label, children }: WideProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
    <section class="wide" aria-label={label} tabIndex={0}>
      {children}
    </section>
  )
}
