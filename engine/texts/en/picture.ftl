### The picture of a timeline: a pendulum between engineering and managing.

picture =
    .title = Your swings so far
    .since = A pendulum’s path since { $from }, with engineering on one side and managing on the other.
    .change = Change { $name }
    .fill = Add what you did from { $from } to { $to }
    .years-since = since { $year }
    .table = The same as a table
picture-side =
    .engineering = Engineering
    .managing = Managing
    .neither = Neither side
picture-swings = { $count ->
    [0] No swing so far
    [one] One swing so far
   *[other] { $count } swings so far
}
picture-table =
    .role = Role
    .when = When
    .span = How long
