'use client'
import { ServerWords } from './server-words'
import type { Delivery } from './use-delivery'

/** Says whether e-mails were sent. Renders a `p`, and the server's message. */
export function DeliveryLead({ sentences, serverWords }: Delivery) {
  return (
    <>
      <p data-fbi="lead">
        {sentences.map((sentence) => (
          <span key={sentence}>{sentence} </span>
        ))}
      </p>
      <ServerWords>{serverWords}</ServerWords>
    </>
  )
}
