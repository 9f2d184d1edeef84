'use client'

import { useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Input } from '@/components/ui/input'

const NEWS = {
  copied: 'Link copied.',
  failed: 'The link couldn’t be copied. It is selected now, so that you can copy it yourself.',
}

/** The link of one invitation, to copy. */
export function CopyLink({ link, email }: { link: string; email: string }) {
  const input = useRef<HTMLInputElement>(null)
  const [outcome, setOutcome] = useState<keyof typeof NEWS | null>(null)

  async function copy() {
    try {
      await navigator.clipboard.writeText(link)
      setOutcome('copied')
    } catch {
      input.current?.select()
      setOutcome('failed')
    }
  }

  return (
    <div className="grid gap-1">
      <div className="flex gap-2">
        <Input
          ref={input}
          readOnly
          dir="ltr"
          aria-label={`Invitation link for ${email}`}
          value={link}
          onFocus={(event) => event.currentTarget.select()}
        />
        <Button
          type="button"
          variant="outline"
          aria-label={`Copy link for ${email}`}
          onClick={() => void copy()}
        >
          Copy link
        </Button>
      </div>
      <p role="status" className="text-sm text-muted-foreground">
        {outcome && NEWS[outcome]}
      </p>
    </div>
  )
}
