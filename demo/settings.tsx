import { useLayoutEffect, useState } from 'react'

const THEMES = { '': 'System', light: 'Light', dark: 'Dark' }
const DIRECTIONS = { ltr: 'Left to right', rtl: 'Right to left' }

/** Switches the page's theme and direction. The kit follows `data-theme` (without it, the system's theme) and `dir`. */
export function Settings() {
  const [theme, setTheme] = useStoredState('theme', '')
  const [direction, setDirection] = useStoredState('direction', 'ltr')
  useLayoutEffect(() => {
    const { documentElement: root } = document
    if (theme) root.dataset.theme = theme
    else delete root.dataset.theme
    root.dir = direction
  }, [theme, direction])

  return (
    <footer className="settings">
      <Choice label="Theme" value={theme} options={THEMES} onChange={setTheme} />
      <Choice label="Direction" value={direction} options={DIRECTIONS} onChange={setDirection} />
    </footer>
  )
}

interface ChoiceProps {
  label: string
  value: string
  options: Record<string, string>
  onChange: (value: string) => void
}

function Choice({ label, value, options, onChange }: ChoiceProps) {
  return (
    <fieldset>
      <legend>{label}</legend>
      {Object.entries(options).map(([option, text]) => (
        <label key={option}>
          <input
            type="radio"
            name={label}
            checked={option === value}
            onChange={() => onChange(option)}
          />
          {text}
        </label>
      ))}
    </fieldset>
  )
}

function useStoredState(name: string, initial: string) {
  const key = `acme.${name}`
  const [value, setValue] = useState(() => localStorage.getItem(key) ?? initial)
  return [
    value,
    (next: string) => {
      localStorage.setItem(key, next)
      setValue(next)
    },
  ] as const
}
