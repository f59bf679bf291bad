import { words, type FigureWords } from './words.ts'

/** Figures of what a plan says beside its funnel, in words; the first part of the name is that of the topic. */
export const TOPIC_WORDS = {
  'money.spend': words("Marketing's spend", 'money', 'spend a month, added up over months and segments'),
  'money.salesCost': words('Cost of sales', 'money', 'what sales costs a month times the months'),
  'money.costPerLead': words('Cost per lead', 'money', 'spend on the segment divided by its new leads'),
  'money.costPerHandedOver': words(
    'Cost per lead handed over',
    'money',
    'spend on the segment divided by its leads that reach the hand-off stage',
  ),
  'money.spendPerCustomer': words(
    'Spend per customer',
    'money',
    'spend on the segment divided by its customers',
  ),
  'money.customerAcquisitionCost': words(
    'Cost of a customer (CAC)',
    'money',
    "marketing's spend and the cost of sales, divided by customers",
  ),
  'money.lifetimeValue': words(
    'What a customer brings (LTV)',
    'money',
    'what a customer pays a month times the gross margin times the months that it stays',
  ),
  'money.lifetimeValueToCost': words(
    'LTV ÷ CAC',
    'factor',
    'what a customer brings divided by what it costs',
  ),
  'money.paybackMonths': words(
    'Months until a customer has paid back its cost',
    'months',
    'the cost of a customer divided by what it pays a month less the cost of serving',
  ),
  'pace.onTime': words(
    'Leads worked on time',
    'share',
    'leads as they come day by day, worked in their order by what sales can work a day; those within the window, divided by all',
  ),
  'pace.worked': words(
    'Leads worked in their month',
    'share',
    'leads as they come day by day, worked in their order by what sales can work a day; those by the end of the month, divided by all',
  ),
  'pace.idle': words(
    'Capacity that nobody needs',
    'share',
    'what sales can work a day and has no lead for, divided by all that it can work',
  ),
  'firstTouch.arrivalsAnHour': words(
    'Leads in a business hour',
    'leads',
    'leads handed over divided by the hours of the working calendar',
  ),
  'firstTouch.waiting': words(
    'Chance that a lead waits for its first touch',
    'share',
    'the chance that all responders are busy, when leads come and are touched at random (Erlang C)',
  ),
  'firstTouch.within': words(
    'Leads touched in time',
    'share',
    'one less the chance that a lead waits, times the part of those waiting that still waits after the time; by the wall’s clock only of leads that come while it can be kept',
  ),
  'tradeOff.leads': words(
    'Leads for which both promises of sales can be kept',
    'leads',
    'selling hours divided by what a lead takes with the attempts promised, or what the responders touch in the time promised where that is fewer',
  ),
  'levelCheck.needed': words(
    'Entries that the listed figures need',
    'leads',
    'what the stage below needs, divided by the rate to it, or the listed amount divided by the deal value where that is more',
  ),
  'borrowedRates.rate': words(
    'Rate with what other segments say',
    'share',
    'the counts of the segment, with those of all segments added as far as segments are alike',
  ),
  'entryPatterns.overdispersion': words(
    'How much more entries vary than chance lets them',
    'factor',
    'variance of monthly entries divided by their mean, growth and season taken out, 1 at least',
  ),
  'definitionTest.share': words(
    'Agreement on the definition',
    'share',
    'leads that both sides labelled alike, divided by all that both labelled',
  ),
  'definitionTest.kappa': words(
    'Agreement on the definition beyond chance (κ)',
    'factor',
    'the agreement less what chance would give, divided by one less what chance would give',
  ),
} as const satisfies Record<string, FigureWords>

export type TopicFigureName = keyof typeof TOPIC_WORDS
