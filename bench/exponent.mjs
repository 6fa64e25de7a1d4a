/**
 * The slope of a line through points as logarithms (least squares): 1 where the second number grows as the first.
 *
 * @param {readonly (readonly [number, number])[]} points both numbers above 0
 */
export function exponentOf(points) {
  const logs = points.map(([x, y]) => [Math.log(x), Math.log(y)]);
  const mean = (at) => logs.reduce((sum, point) => sum + point[at], 0) / logs.length;
  const [x, y] = [mean(0), mean(1)];
  const shared = logs.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0);
  return shared / logs.reduce((sum, point) => sum + (point[0] - x) ** 2, 0);
}
