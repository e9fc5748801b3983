internal import ClaimModel

/// Collects the way back to the raw file while a text is made.
typealias OriginBuilder = ByteOrigin.Builder
