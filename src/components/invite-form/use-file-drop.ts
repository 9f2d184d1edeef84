'use client'
import { useEffect, useRef, useState, type RefObject } from 'react'

export interface FileDropHandlers {
  onFile: (file: File) => void
  onText: (text: string) => void
}

/** Takes files and texts that are dropped onto an element. Tells whether some are held above it. */
export function useFileDrop(
  target: RefObject<HTMLElement | null>,
  handlers: FileDropHandlers,
): boolean {
  const [isOver, setIsOver] = useState(false)
  const latest = useRef(handlers)
  useEffect(() => {
    latest.current = handlers
  })

  useEffect(() => {
    const element = target.current
    if (!element) return
    const over = (event: DragEvent) => {
      event.preventDefault()
      setIsOver(true)
    }
    const leave = (event: DragEvent) => {
      if (!element.contains(event.relatedTarget as Node | null)) setIsOver(false)
    }
    const drop = (event: DragEvent) => {
      event.preventDefault()
      setIsOver(false)
      const { files } = event.dataTransfer!
      const text = event.dataTransfer!.getData('text')
      if (files.length > 0) for (const file of files) latest.current.onFile(file)
      else if (text) latest.current.onText(text)
    }
    element.addEventListener('dragover', over)
    element.addEventListener('dragleave', leave)
    element.addEventListener('drop', drop)
    return () => {
      element.removeEventListener('dragover', over)
      element.removeEventListener('dragleave', leave)
      element.removeEventListener('drop', drop)
    }
  }, [target])
  return isOver
}
