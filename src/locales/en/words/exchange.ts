/** Words that are read as kinds of gives and gets. */

export const exchange = {
  kinds: {
    price: ['price', 'discount'],
    volume: ['volume', 'volumes', 'quantity', 'quantities'],
    payment_terms: ['payment_terms', 'payment'],
    breadth: ['breadth', 'range'],
    information: ['information', 'info'],
  },
};
