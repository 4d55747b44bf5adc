"""Claims, whom they accuse, and what stands behind them."""
