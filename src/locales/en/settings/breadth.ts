/** What the settings of this family mean. */

export const breadth = {
  meanings: {
    whitespace_min_peers: 'Peers that must buy a family before its potential is estimated',
    critical_from: 'Criticality from which a line counts as critical for the client’s business',
  },
};
