interface TabsProps<Path extends string> {
  readonly at: Path
  /** What the views have in common. */
  readonly label: string
  readonly views: readonly (readonly [path: Path, name: string])[]
}

/** Views that belong together, each with its address; the one that is shown is the page's heading for who can't see it. */
export function Tabs<Path extends string>({ at, label, views }: TabsProps<Path>) {
  return (
    <>
      <h1 class="unseen">{views.find(([path]) => path === at)![1]}</h1>
      <nav class="tabs" aria-label={label}>
        {views.map(([path, name]) => (
          <a key={path} href={path} aria-current={path === at ? 'page' : undefined}>
            {name}
          </a>
        ))}
      </nav>
    </>
  )
}
