import { setNonce } from 'get-nonce'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { present } from '../shared/base/invariant.ts'
import { createClient } from '../shared/contract/client.ts'
import { contract } from '../shared/contract/contract.ts'
import { createApplication } from './api/client.ts'
import { print, saveFile, transport } from './api/transport.ts'
import { App } from './App.tsx'

const nonce = document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]')?.content ?? ''
setNonce(nonce)

const application = createApplication(createClient(contract, transport), transport, { saveFile, print })

createRoot(present(document.getElementById('root'), 'the element #root')).render(
  <StrictMode>
    <App application={application} nonce={nonce} />
  </StrictMode>,
)
