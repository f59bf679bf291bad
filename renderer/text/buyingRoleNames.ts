import type { BuyingRole } from '../../shared/plan/personas.ts'

export const buyingRoleNames: Readonly<Record<BuyingRole, string>> = {
  'decision-maker': 'Decision-maker',
  'economic-buyer': 'Holds the budget',
  champion: 'Champion',
  influencer: 'Influencer',
  user: 'User',
  gatekeeper: 'Gatekeeper',
}
