//! Countries: ISO 3166-1.

use serde::{Deserialize, Serialize};

/// A country: its ISO 3166-1 alpha-2 code, such as `AL`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Country([u8; 2]);
